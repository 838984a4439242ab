package continuum.demo;

import java.util.List;

/**
 * How many children and young people of the standard area have special educational needs, by age, place and provision.
 * The sums are the published ones of a needs assessment of 2019: 7,714 in all, of whom 71 in a hundred at SEN support and
 * 29 with a plan; of those of school age 61 in a hundred in primary schools, 26 in secondary schools and 10 in special
 * schools. The source leaves 3 in a hundred open; here they are in alternative provision, independent schools, or taught
 * at home.
 */
record Share(Age age, Place place, boolean plan, int children) {

    /** What the share of an age group is taken from. */
    enum Age {
        EARLY,
        PRIMARY,
        SECONDARY,
        POST_16,
        /** Over 19: on the register only with a plan. */
        ADULT;

        static Age of(int yearGroup) {
            return yearGroup < 0
                    ? EARLY
                    : yearGroup <= 6 ? PRIMARY : yearGroup <= 11 ? SECONDARY : yearGroup <= 13 ? POST_16 : ADULT;
        }

        boolean isSchoolAge() {
            return this == PRIMARY || this == SECONDARY;
        }
    }

    /** Where they learn. */
    enum Place {
        MAINSTREAM,
        SPECIAL,
        ELSEWHERE
    }

    static final int WITH_SEND = 7_714;

    /** Without those over 19, who all have a plan and are counted against the last line. */
    static final List<Share> ALL = List.of(new Share(Age.EARLY, Place.MAINSTREAM, false, 212),
            new Share(Age.EARLY, Place.MAINSTREAM, true, 84), new Share(Age.EARLY, Place.SPECIAL, true, 16),
            new Share(Age.PRIMARY, Place.MAINSTREAM, false, 3_635), new Share(Age.PRIMARY, Place.MAINSTREAM, true, 600),
            new Share(Age.PRIMARY, Place.SPECIAL, true, 244), new Share(Age.PRIMARY, Place.ELSEWHERE, false, 30),
            new Share(Age.PRIMARY, Place.ELSEWHERE, true, 34), new Share(Age.SECONDARY, Place.MAINSTREAM, false, 1_406),
            new Share(Age.SECONDARY, Place.MAINSTREAM, true, 399), new Share(Age.SECONDARY, Place.SPECIAL, true, 450),
            new Share(Age.SECONDARY, Place.ELSEWHERE, false, 74), new Share(Age.SECONDARY, Place.ELSEWHERE, true, 70),
            new Share(Age.POST_16, Place.SPECIAL, true, 40), new Share(Age.POST_16, Place.MAINSTREAM, false, 120),
            new Share(Age.POST_16, Place.MAINSTREAM, true, 300));
}
