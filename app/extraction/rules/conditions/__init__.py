"""Every priced fact beyond the fields of a draft: videos each, length, level, rights, extras."""
