package continuum.web;

/** One bar of a chart: its name below it, and its value. */
public record Bar(String label, double value) {}
