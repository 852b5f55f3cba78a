# What is wrong in a campaign, and how to mend it.
