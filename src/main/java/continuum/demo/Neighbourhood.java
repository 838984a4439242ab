package continuum.demo;

import java.util.List;

/**
 * A part of the area.
 *
 * @param number from 0
 * @param share of the area's children
 * @param freeMeals share of its children who have free school meals
 * @param send how likely special educational needs are here, beside what free school meals already say
 * @param minority how likely other than White British families are here; 1 is the area's average
 * @param outward first half of its postcodes
 */
record Neighbourhood(int number, String name, double share, double freeMeals, double send, double minority,
        String outward, List<String> wards) {}
