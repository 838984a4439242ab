package continuum.settings;

/** A part of the area, and how many wards make it up. */
public record Neighbourhood(String name, int position, int wards) {}
