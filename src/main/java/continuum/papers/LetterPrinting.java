package continuum.papers;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.AuthorityId;
import continuum.calendar.Today;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes PDFs in the background, once the letter itself is safely stored. A failure is tried again later. */
@Configuration(proxyBeanMethods = false)
class LetterPrinting {

    /** Which letter to make a PDF of. */
    record ToPrint(UUID authority, UUID letter) implements Serializable {}

    static final String NAME = "papers-letter-pdf";

    @Bean
    OneTimeTask<ToPrint> letterPdf(LetterStore store, TransactionTemplate transaction, Today today) {
        return Tasks.oneTime(NAME, ToPrint.class).execute((job, context) -> {
            var system = Viewer.system(new AuthorityId(job.getData().authority()), "Letters");
            Viewing.as(system, () -> transaction.executeWithoutResult(
                    t -> print(store, system, new LetterId(job.getData().letter()), today)));
        });
    }

    private static void print(LetterStore store, Viewer system, LetterId id, Today today) {
        var letter = store.find(system, id);
        if (letter.isEmpty() || letter.get().hasPdf()) {
            return;
        }
        try {
            store.addPdf(system, letter.get(), AccessiblePdf.of(store.html(system, id).orElseThrow()),
                    today.now());
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF of letter " + id + " can't be made", e);
        }
    }
}
