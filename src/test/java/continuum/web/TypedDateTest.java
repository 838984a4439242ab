package continuum.web;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.web.TypedDate.Reading;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A date is read the way people write it, and what is wrong is said so that they can put it right. */
class TypedDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({"3, 3, 2026, 2026-03-03", "03, 03, 2026, 2026-03-03", " 3 , March ,2026, 2026-03-03",
            "3, mar, 2026, 2026-03-03", "9, SEPT, 2026, 2026-09-09", "29, 2, 2024, 2024-02-29",
            "'3 3 2026', '', '', 2026-03-03", "3/3/2026, '', '', 2026-03-03", "'3 March 2026', '', '', 2026-03-03",
            "2026-03-03, '', '', 2026-03-03", "3.3.2026, '', '', 2026-03-03"})
    void dates_are_read_as_people_write_them(String day, String month, String year, LocalDate date) {
        assertThat(new TypedDate(day, month, year).read("Date of birth")).isEqualTo(new Reading.Real(date));
    }

    @Test
    void a_name_that_has_its_article_gets_no_second_one() {
        assertThat(new TypedDate("", "", "").read("The day they were told"))
                .isInstanceOfSatisfying(Reading.Wrong.class,
                        wrong -> assertThat(wrong.message()).isEqualTo("Enter the day they were told"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''  | ''  | ''    | Enter the date of birth | day
            3   | ''  | 2026  | Date of birth must include a month | month
            ''  | ''  | 2026  | Date of birth must include a day and month | day
            3   | 3   | ''    | Date of birth must include a year | year
            3   | 3   | 26    | Year must include 4 numbers | year
            3   | 3   | 20266 | Year must include 4 numbers | year
            3   | 3   | 0026  | Year must be between 1900 and 2200 | year
            29  | 2   | 2026  | Date of birth must be a real date: February 2026 has 28 days | day
            31  | 4   | 2026  | Date of birth must be a real date: April has 30 days | day
            32  | 1   | 2026  | Date of birth must be a real date, like 27 3 2016 | day
            1   | 13  | 2026  | Date of birth must be a real date, like 27 3 2016 | month
            1   | ju  | 2026  | Date of birth must be a real date, like 27 3 2016 | month
            x   | 3   | 2026  | Date of birth must be a real date, like 27 3 2016 | day
            -3  | 3   | 2026  | Date of birth must be a real date, like 27 3 2016 | day
            ٣   | 3   | 2026  | Date of birth must be a real date, like 27 3 2016 | day
            99999999999999 | 3 | 2026 | Date of birth must be a real date, like 27 3 2016 | day
            22  | 11  | 2026  | Date of birth must be in the past | day
            """)
    void what_is_wrong_is_said_and_leads_to_the_first_wrong_box(String day, String month, String year, String message,
            String box) {
        var wrong = (Reading.Wrong) new TypedDate(day, month, year).read("Date of birth", DateRule.inThePast(TODAY));
        assertThat(wrong.message()).isEqualTo(message);
        assertThat(wrong.parts().getFirst()).isEqualTo(box);
    }

    @Test
    void a_date_is_held_to_another_date() {
        var rule = DateRule.onOrAfter(LocalDate.of(2026, 9, 21), "the request was received");
        assertThat(new TypedDate("20", "9", "2026").read("Date of the decision", rule)).isEqualTo(new Reading.Wrong(
                "Date of the decision must be the same as or after 21 September 2026, when the request was received",
                java.util.List.of("day", "month", "year")));
    }
}
