"""Questions asked of a data set. They print nothing and know no option by its flag."""
