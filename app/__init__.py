"""briefquote: a raw brief in, a priced and ready-to-confirm campaign draft out."""
