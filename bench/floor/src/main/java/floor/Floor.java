package floor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.*;

/** The floor: as many rows and the same bytes as a page of the system, with no sign-in, no audit and no permissions. */
@SpringBootApplication
@RestController
public class Floor {

    private final JdbcClient db;
    private final Map<Integer, byte[]> pages = new ConcurrentHashMap<>();

    Floor(JdbcClient db) {
        this.db = db;
        db.sql("create table if not exists floor (id int primary key, words text)").update();
        db.sql("insert into floor select n, repeat('x', 200) from generate_series(1, 1000) n on conflict do nothing").update();
    }

    @PutMapping("/page/{number}")
    void remember(@PathVariable int number, @RequestBody byte[] bytes) {
        pages.put(number, bytes);
    }

    @GetMapping(value = "/page/{number}", produces = "text/html;charset=UTF-8")
    byte[] page(@PathVariable int number, @RequestParam int rows) {
        db.sql("select id, words from floor where id <= :rows").param("rows", rows).query().listOfRows();
        return pages.get(number);
    }

    public static void main(String[] arguments) {
        SpringApplication.run(Floor.class, arguments);
    }
}
