package continuum.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * How England's authorities did in the six calendar years to 2024, in the release on education, health and care plans of
 * June 2025. The demonstration area's six years follow them one by one; the last ends on its as-of date.
 *
 * @param requests in the standard area: England's number, in the proportion of plans in force (2,237 to 638,745)
 * @param refused share of requests decided with a refusal to assess
 * @param inTime share of plans issued within 20 weeks
 * @param overAYear share of plans issued after more than a year; not published before 2023, estimated here
 */
record Timeliness(int publishedYear, int requests, double refused, double inTime, double overAYear) {

    static final List<Timeliness> YEARS = List.of(new Timeliness(2019, 288, 0.228, 0.587, 0.02),
            new Timeliness(2020, 266, 0.216, 0.556, 0.03), new Timeliness(2021, 327, 0.223, 0.579, 0.03),
            new Timeliness(2022, 401, 0.221, 0.477, 0.04), new Timeliness(2023, 484, 0.240, 0.491, 0.051),
            new Timeliness(2024, 541, 0.252, 0.459, 0.072));

    /** Of requests, decided whether to assess within six weeks. */
    static final double DECIDED_IN_TIME = 0.848;
    /** Of requests, withdrawn before the decision. */
    static final double WITHDRAWN = 0.016;
    /** Of assessments, ended with a decision not to issue a plan. */
    static final double NOT_ISSUED = 0.061;
    /** Of those, told within 16 weeks. */
    static final double NOT_ISSUED_IN_TIME = 0.341;
    /** Of requests, followed by a mediation. */
    static final double MEDIATED = 0.068;
    /** Of requests, followed by an appeal, mediated or not. */
    static final double APPEALED = 0.030;
    /** Of annual reviews, decided within four weeks of the meeting. */
    static final double REVIEWED_IN_TIME = 0.446;
    /** Of plans due for review, without a meeting in the year. */
    static final double NOT_REVIEWED = 0.12;

    /** Which of the six years, counted back from a day, another day lies in; below 0 when it is older. */
    static int yearOf(LocalDate day, LocalDate asOf) {
        for (int back = 1; back <= YEARS.size(); back++) {
            if (day.isAfter(asOf.minusYears(back))) {
                return YEARS.size() - back;
            }
        }
        return -1;
    }
}
