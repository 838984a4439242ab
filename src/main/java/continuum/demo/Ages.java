package continuum.demo;

/**
 * At which age assessments are asked for: England's requests of 2024 by age, in the release on education, health and care
 * plans of June 2025.
 */
final class Ages {

    private static final int[] REQUESTS = {0, 400, 2392, 18244, 17499, 10761, 9946, 9653, 10241, 12004, 14602, 9129,
            8700,
            9314, 8341, 6971, 3413, 1538, 647, 300, 150, 100, 60, 40, 30};

    private static final Odds<Integer> ODDS = odds();

    private Ages() {}

    /** How often a request comes for someone of this age, in completed years. */
    static int requestsAt(int age) {
        return age < 0 || age >= REQUESTS.length ? 0 : REQUESTS[age];
    }

    static int draw(Chance chance) {
        return ODDS.draw(chance);
    }

    private static Odds<Integer> odds() {
        var odds = new Odds<Integer>();
        for (int age = 1; age < REQUESTS.length; age++) {
            odds.and(age, REQUESTS[age]);
        }
        return odds;
    }
}
