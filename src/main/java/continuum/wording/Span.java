package continuum.wording;

/** A stretch of a text, from its first character to the one after its last. */
record Span(int from, int to) {

    boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }

    boolean within(Span other) {
        return other.from <= from && to <= other.to;
    }

    int length() {
        return to - from;
    }
}
