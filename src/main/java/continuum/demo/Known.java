package continuum.demo;

/** A child with special educational needs, with the family. */
record Known(Pupil pupil, Household home) {}
