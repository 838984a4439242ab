package continuum.disagreement;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import continuum.access.May;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Identifiers;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.disagreement.Bundle.Item;
import continuum.disagreement.BundleMaking.ToMake;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.papers.AccessiblePdf;
import continuum.papers.LetterId;
import continuum.papers.Letters;
import continuum.papers.Paper;
import continuum.papers.PaperId;
import continuum.papers.Papers;
import continuum.plans.PlanDocuments;
import continuum.plans.Plans;
import continuum.plans.PlansInForce;
import continuum.plans.VersionId;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Bundles for the tribunal, made from the record. */
@Component
public class Bundles {

    private final BundleStore store;
    private final DisputeStore disputes;
    private final Working working;
    private final Letters letters;
    private final Papers papers;
    private final Plans plans;
    private final PlansInForce inForce;
    private final PlanDocuments documents;
    private final TemplateEngine templates;
    private final History history;
    private final Today today;
    private final SchedulerClient jobs;
    private final OneTimeTask<ToMake> making;
    private final TransactionTemplate transaction;

    Bundles(BundleStore store, DisputeStore disputes, Working working, Letters letters, Papers papers, Plans plans,
            PlansInForce inForce, PlanDocuments documents, TemplateEngine templates, History history, Today today,
            SchedulerClient jobs,
            OneTimeTask<ToMake> bundleMaking, TransactionTemplate transaction) {
        this.store = store;
        this.disputes = disputes;
        this.working = working;
        this.letters = letters;
        this.papers = papers;
        this.plans = plans;
        this.inForce = inForce;
        this.documents = documents;
        this.templates = templates;
        this.history = history;
        this.today = today;
        this.jobs = jobs;
        this.making = bundleMaking;
        this.transaction = transaction;
    }

    /** A dispute with what can go in its bundle and the bundles that were made. */
    public record Opened(Dispute dispute, List<Item> items, List<Bundle> bundles) {}

    @Transactional
    public Opened open(Viewer viewer, DisputeId id) {
        Disputes.mustTakePart(viewer);
        var dispute = disputes.find(viewer, id).orElseThrow(NoSuchElementException::new);
        history.looked(viewer, dispute.child(), "The bundle of a disagreement");
        return new Opened(dispute, items(viewer, dispute), store.of(viewer, id));
    }

    private List<Item> items(Viewer viewer, Dispute dispute) {
        var items = new ArrayList<Item>();
        if (dispute.version() != null) {
            plans.version(viewer, dispute.version())
                    .ifPresent(version -> items.add(new Item("plan|" + version.id(), "The plan: " + version.name(),
                            version.servedOn() == null ? "" : DateWords.inWords(version.servedOn()))));
            items.add(new Item("working|0", "The working document", DateWords.inWords(today.date())));
        }
        letters.list(viewer, dispute.child())
                .stream()
                .filter(letter -> letter.isSent() && letter.hasPdf())
                .forEach(letter -> items.add(new Item("letter|" + letter.id(), "Letter: " + letter.title(),
                        DateWords.inWords(letter.dated()))));
        papers.list(viewer, dispute.child())
                .stream()
                .filter(paper -> paper.audience() == Audience.FAMILY)
                .forEach(paper -> items.add(new Item("paper|" + paper.id(), paper.title(), about(paper))));
        return items;
    }

    private static String about(Paper paper) {
        var becomes = PaperAsPages.becomes(paper);
        return DateWords.inWords(paper.keptOn()) + (becomes.isEmpty() ? "" : "; " + becomes);
    }

    /**
     * Asks for a bundle; it is made in the background.
     *
     * @param keys what goes in, as {@link #open} offers it; put in that order
     */
    @Transactional
    public UUID ask(Viewer by, DisputeId id, List<String> keys) {
        by.must(May.RUN_CASE);
        var dispute = disputes.find(by, id).orElseThrow(NoSuchElementException::new);
        var chosen = items(by, dispute).stream().filter(item -> keys.contains(item.key())).toList();
        if (chosen.isEmpty()) {
            throw new DisputeRefused("items", "Select what goes in");
        }
        var bundle = Identifiers.next();
        store.add(by, bundle, dispute, chosen.stream().map(Item::key).toList(), today.now());
        history.record(by, new Entry(dispute.child(), "disagreement.bundle", today.date(),
                "A bundle for the tribunal was made.", Audience.FAMILY, id.value()));
        jobs.scheduleIfNotExists(making.instance(bundle.toString(), new ToMake(by.authority().value(), bundle)),
                Instant.now());
        return bundle;
    }

    /** A bundle that is ready, as bytes that come piece by piece. The look is recorded. */
    @Transactional
    public Optional<Bundle> ready(Viewer viewer, DisputeId dispute, UUID id) {
        Disputes.mustTakePart(viewer);
        var bundle = store.find(viewer, id).filter(one -> one.isReady() && one.dispute().equals(dispute));
        bundle.flatMap(one -> disputes.find(viewer, one.dispute()))
                .ifPresent(one -> history.looked(viewer, one.child(), "A bundle for the tribunal"));
        return bundle;
    }

    /** The bytes of its file, read from the database a piece at a time. */
    public InputStream bytes(Viewer viewer, Bundle bundle) {
        var pieces = Stream.iterate(0, n -> n + 1)
                .map(n -> Viewing.as(viewer, () -> transaction.execute(t -> store.piece(viewer, bundle.id(), n))))
                .takeWhile(Optional::isPresent)
                .map(piece -> (InputStream) new ByteArrayInputStream(piece.orElseThrow()))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return pieces.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return pieces.next();
            }
        });
    }

    /** Makes a bundle: item after item into files, then all of it into one. Asked again, it begins anew. */
    void make(Viewer system, UUID id) {
        var bundle = transaction.execute(t -> store.find(system, id).orElseThrow());
        if (bundle.isReady()) {
            return;
        }
        var dispute = transaction.execute(t -> disputes.find(system, bundle.dispute()).orElseThrow());
        var files = new ArrayList<Path>();
        try {
            var items = transaction.execute(t -> items(system, dispute));
            var bound = new BoundPdf("Bundle: " + dispute.name(),
                    dispute.kind().words() + ". " + dispute.find("appeal-registered")
                            .map(step -> "Appeal " + step.said("number") + ". ")
                            .orElse("") + "Made on " + DateWords.inWords(today.date()) + ".",
                    templates);
            var leftOut = new ArrayList<String>();
            int done = 0;
            for (var key : bundle.items()) {
                var item = items.stream().filter(one -> one.key().equals(key)).findFirst();
                try {
                    var file = Files.createTempFile("bundle", ".pdf");
                    files.add(file);
                    write(system, dispute, key, file);
                    bound.add(item.map(Item::title).orElse(key), item.map(Item::about).orElse(""), file);
                } catch (IOException | NoSuchElementException cannotBeBound) {
                    leftOut.add(item.map(Item::title).orElse("Something that was taken away") + ": it "
                            + (cannotBeBound instanceof IOException ? "is broken or locked" : "is not there any more"));
                }
                int now = ++done;
                transaction.executeWithoutResult(t -> store.progress(id, now));
            }
            var whole = Files.createTempFile("bundle-whole", ".pdf");
            files.add(whole);
            int pages = bound.write(whole, leftOut).pages();
            transaction.executeWithoutResult(t -> keep(system, dispute, id, whole, pages, leftOut));
        } catch (IOException e) {
            transaction.executeWithoutResult(
                    t -> store.fail(id, "The files could not be bound. Try again, with fewer of them"));
        } finally {
            files.forEach(Bundles::delete);
        }
    }

    private void keep(Viewer system, Dispute dispute, UUID id, Path whole, int pages, List<String> leftOut) {
        try (var in = Files.newInputStream(whole)) {
            store.keep(system, dispute, id, in, pages, leftOut);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void write(Viewer system, Dispute dispute, String key, Path to) throws IOException {
        var parts = key.split("\\|");
        switch (parts[0]) {
            case "letter" -> Files.write(to, transaction.execute(
                    t -> letters.pdf(system, new LetterId(UUID.fromString(parts[1])))).orElseThrow());
            case "plan" -> Files.write(to, documents.pdf(inForce.read(transaction.execute(
                    t -> plans.file(system, new VersionId(UUID.fromString(parts[1])))).orElseThrow())));
            case "working" -> {
                var document = transaction.execute(t -> working.document(system, dispute, 0));
                var page = new StringOutput();
                templates.render("disagreement/workingPdf.jte", Map.of("dispute", dispute, "document", document), page);
                Files.write(to, AccessiblePdf.of(page.toString()));
            }
            default -> {
                var paper = transaction.execute(t -> papers.open(system, new PaperId(UUID.fromString(parts[1]))))
                        .orElseThrow();
                var original = Files.createTempFile("bundle-paper", null);
                try (InputStream in = paper.bytes()) {
                    Files.copy(in, original, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    new PaperAsPages(templates).write(paper.paper(), original, to);
                } finally {
                    delete(original);
                }
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftToTheMachine) {
            file.toFile().deleteOnExit();
        }
    }
}
