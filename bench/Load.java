import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks the daily pages of a running system, signed in as a caseworker of its demonstration area, and a floor app that
 * answers the same bytes, in turn: warm-up, then five rounds of each. Prints the ratio of each page: throughput (goal at
 * least 0.5) and the slowest twentieth (goal at most 2).
 */
public class Load {

    static final int WARM_UP = 300, REQUESTS = 400, AT_ONCE = 4, ROUNDS = 5;

    record Round(double perSecond, double p95) {}

    public static void main(String[] arguments) throws Exception {
        var house = arguments[0];
        var floor = arguments[1];
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL).version(HttpClient.Version.HTTP_1_1).build();
        signIn(client, house);
        var work = text(client, house + "/work?whose=everyone");
        var child = "/children/" + found(text(client, house + "/search?q=sam"), "href=\"/children/([0-9a-f-]{36})");
        var pages = new LinkedHashMap<String, String>();
        pages.put("my work", "/work?whose=everyone");
        pages.put("find a child", "/search?q=sam");
        pages.put("child, now", child);
        pages.put("child, timeline", child + "/timeline");
        pages.put("child, people", child + "/people");
        pages.put("child, papers", child + "/papers");
        pages.put("who looked", child + "/who-looked");
        pages.put("settings", "/settings");
        int number = 0;
        System.out.printf("%-18s %8s %6s %10s %10s %8s %8s%n", "page", "bytes", "rows", "per s", "floor", "ratio", "p95");
        for (var page : pages.entrySet()) {
            var bytes = text(client, house + page.getValue()).getBytes(StandardCharsets.UTF_8);
            int rows = Math.max(1, count(bytes, "<tr") + count(bytes, "<li"));
            var same = floor + "/page/" + number + "?rows=" + rows;
            client.send(HttpRequest.newBuilder(URI.create(floor + "/page/" + number++))
                .header("Content-Type", "application/octet-stream").PUT(HttpRequest.BodyPublishers.ofByteArray(bytes)).build(),
                HttpResponse.BodyHandlers.discarding());
            round(client, house + page.getValue(), WARM_UP);
            round(client, same, WARM_UP);
            var ratios = new double[ROUNDS];
            var slow = new double[ROUNDS];
            var ours = new double[ROUNDS];
            var theirs = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                var a = round(client, house + page.getValue(), REQUESTS);
                var b = round(client, same, REQUESTS);
                ours[i] = a.perSecond;
                theirs[i] = b.perSecond;
                ratios[i] = a.perSecond / b.perSecond;
                slow[i] = a.p95 / b.p95;
            }
            System.out.printf("%-18s %8d %6d %10.0f %10.0f %8.2f %8.2f%n", page.getKey(), bytes.length, rows, median(ours),
                median(theirs), median(ratios), median(slow));
        }
    }

    static void signIn(HttpClient client, String house) throws Exception {
        var page = text(client, house + "/demonstration?role=caseworker");
        var form = found(page, "(?s)(<form method=\"post\"[^>]*action=\"/demonstration[^\"]*\".*?</form>)");
        var action = found(form, "action=\"([^\"]+)\"");
        var body = new ArrayList<String>();
        Matcher field = Pattern.compile("<(?:input|button)[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"").matcher(form);
        while (field.find()) {
            body.add(field.group(1) + "=" + URLEncoder.encode(field.group(2), StandardCharsets.UTF_8));
        }
        client.send(HttpRequest.newBuilder(URI.create(house + action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body))).build(), HttpResponse.BodyHandlers.discarding());
    }

    static Round round(HttpClient client, String address, int requests) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        var times = new double[requests];
        var places = new Semaphore(AT_ONCE);
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < requests; i++) {
                int n = i;
                places.acquire();
                threads.submit(() -> {
                    try {
                        long began = System.nanoTime();
                        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                        if (answer.statusCode() != 200) {
                            throw new IllegalStateException(address + " answered " + answer.statusCode());
                        }
                        times[n] = (System.nanoTime() - began) / 1e6;
                    } finally {
                        places.release();
                    }
                    return null;
                });
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(times);
        return new Round(requests / seconds, times[(int) (requests * 0.95)]);
    }

    static String text(HttpClient client, String address) throws Exception {
        var answer = client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Not on the page: " + pattern);
        }
        return matcher.group(1);
    }

    static int count(byte[] page, String what) {
        return new String(page, StandardCharsets.UTF_8).split(Pattern.quote(what), -1).length - 1;
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
