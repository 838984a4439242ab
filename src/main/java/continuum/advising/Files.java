package continuum.advising;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.advice.AdviceRefused;
import continuum.advice.NoSuchAdvice;
import continuum.advice.Replies;
import continuum.area.Identifiers;
import continuum.calendar.Today;
import continuum.papers.PaperId;
import continuum.papers.Papers;
import continuum.papers.Upload;
import continuum.papers.UploadRefused;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The file of a draft. It comes in pieces, each kept when it has come, so that sending goes on where a broken line stopped it;
 * once it is whole it is judged, and becomes one of the child's papers when the advice is given.
 */
@Component
public class Files {

    /** The largest file, in bytes; the papers room says the same. */
    public static final long LARGEST = 50L * 1024 * 1024;
    /** The largest piece, in bytes. */
    public static final int PIECE = 2 * 1024 * 1024;

    private final FileStore store;
    private final Papers papers;
    private final Replies replies;
    private final TransactionTemplate transaction;
    private final Today today;

    Files(FileStore store, Papers papers, Replies replies, TransactionTemplate transaction, Today today) {
        this.store = store;
        this.papers = papers;
        this.replies = replies;
        this.transaction = transaction;
        this.today = today;
    }

    /**
     * Begins to send a file, or goes on with one of the same name and size that has not come whole.
     *
     * @throws AdviceRefused when there is a file already, or this one is too large
     */
    @Transactional
    public SentFile begin(Seat seat, String name, long size) {
        mayWrite(seat);
        if (name.isBlank() || size <= 0) {
            throw new AdviceRefused("file",
                    "The selected file is empty. Check that it opens on your computer and choose it again");
        }
        if (size > LARGEST) {
            throw new AdviceRefused("file",
                    "The selected file must be smaller than 50 MB. Save pictures at a lower quality, or send it in parts");
        }
        var by = seat.viewer();
        var there = store.of(by, seat.asked().id());
        if (there.stream().anyMatch(SentFile::isWhole)) {
            throw new AdviceRefused("file",
                    "There is a file already. Remove it first, or give this one later as an addition");
        }
        for (var begun : there) {
            if (begun.name().equals(name) && begun.size() == size) {
                return begun;
            }
            store.remove(by, seat.asked().id(), begun.id());
        }
        var file = new SentFile(Identifiers.next(), name, size, 0, null);
        store.add(by, seat.asked(), file, today.now());
        return file;
    }

    /**
     * Takes the next piece of a file.
     *
     * @param start where in the file the piece begins; one that was kept already is passed over
     * @return how much has come now: sending goes on there
     */
    @Transactional
    public long append(Seat seat, UUID id, long start, byte[] bytes) {
        mayWrite(seat);
        var by = seat.viewer();
        var file = store.lock(by, seat.asked().id(), id).orElseThrow(NoSuchAdvice::new);
        if (start != file.received() || bytes.length == 0) {
            return file.received();
        }
        if (bytes.length > PIECE || start + bytes.length > file.size()) {
            throw new AdviceRefused("file", "More came than the file holds. Choose the file again");
        }
        store.append(by, seat.asked(), file, bytes);
        return start + bytes.length;
    }

    /**
     * All of the file has come: it is judged, and stays only if it could be kept among the child's papers.
     *
     * @throws AdviceRefused with what to do instead; the file is gone then
     */
    public void whole(Seat seat, UUID id) {
        var by = seat.viewer();
        var file = transaction.execute(t -> find(seat, id));
        if (file.received() < file.size()) {
            throw new AdviceRefused("file",
                    "The file has not come whole yet. Choose it again, and it goes on where it stopped");
        }
        try {
            var judged = papers.judge(upload(seat, file));
            transaction.executeWithoutResult(t -> store.judged(by, id, judged.fileName(), judged.mediaType()));
        } catch (UploadRefused refused) {
            transaction.executeWithoutResult(t -> store.remove(by, seat.asked().id(), id));
            throw new AdviceRefused("file", refused.getMessage());
        }
    }

    /** Takes the file out again. */
    @Transactional
    public void remove(Seat seat, UUID id) {
        mayWrite(seat);
        store.remove(seat.viewer(), seat.asked().id(), id);
    }

    /** The bytes of the file of a draft, for those who may read it. */
    public InputStream read(Seat seat, SentFile file) {
        return new Pieces(start -> Viewing.as(seat.viewer(),
                () -> transaction.execute(t -> store.chunk(seat.viewer(), seat.asked().id(), file.id(), start))));
    }

    /** Keeps the file of a draft among the child's papers, in the transaction that gives the advice. */
    @Nullable
    PaperId keep(Seat seat, List<SentFile> files) {
        return files.stream()
                .filter(SentFile::isWhole)
                .findFirst()
                .map(file -> keep(seat, file))
                .orElse(null);
    }

    private PaperId keep(Seat seat, SentFile file) {
        try {
            return papers.keep(seat.viewer(), seat.asked().child(), upload(seat, file),
                    "Advice: " + seat.asked().body().words());
        } catch (UploadRefused refused) {
            throw new AdviceRefused("form", refused.getMessage());
        }
    }

    private Upload upload(Seat seat, SentFile file) {
        return new Upload(file.name(), () -> read(seat, file));
    }

    private SentFile find(Seat seat, UUID id) {
        mayWrite(seat);
        return store.lock(seat.viewer(), seat.asked().id(), id).orElseThrow(NoSuchAdvice::new);
    }

    /** Whoever sends a file has taken the request. */
    private void mayWrite(Seat seat) {
        if (!seat.mayWrite()) {
            throw new NoSuchAdvice();
        }
        replies.take(seat.viewer(), seat.asked().id());
        replies.begun(seat.viewer(), seat.asked().id());
    }
}
