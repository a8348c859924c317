"""What a campaign is about and for: its niches and its objectives."""
