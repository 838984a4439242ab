package continuum.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Where the bars of a chart stand, in the units of its drawing. The tallest bar fills the height; none goes below 0. */
public record BarChart(List<Bar> bars) {

    public static final int HEIGHT = 220;
    public static final int FLOOR = 196;
    public static final int BAR = 48;
    private static final int STEP = 88;
    private static final int TALLEST = 168;

    /** One bar as it is drawn. */
    public record Drawn(String label, String value, int left, int height) {
        public int top() {
            return FLOOR - height;
        }

        public int middle() {
            return left + BAR / 2;
        }
    }

    public int width() {
        return Math.max(4, bars.size()) * STEP;
    }

    public List<Drawn> drawn() {
        var tallest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        var drawn = new ArrayList<Drawn>();
        for (var bar : bars) {
            var height = tallest <= 0 ? 0 : (int) Math.round(Math.max(0, bar.value()) / tallest * TALLEST);
            drawn.add(new Drawn(bar.label(), plain(bar.value()), drawn.size() * STEP + (STEP - BAR) / 2, height));
        }
        return drawn;
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
