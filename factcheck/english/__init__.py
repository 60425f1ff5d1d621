"""All that is known of English: a second language would be a room beside this one."""
