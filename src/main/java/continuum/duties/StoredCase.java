package continuum.duties;

import continuum.area.AccountId;
import continuum.area.ChildId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A case as it is stored, with every line. */
record StoredCase(ProcessId id, String kind, ChildId child, UUID subject, @Nullable AccountId assignedTo, Subject who,
        List<StoredEvent> lines) {

    StoredCase with(List<StoredEvent> newLines) {
        return new StoredCase(id, kind, child, subject, assignedTo, who, newLines);
    }

    /** The lines that stand: no taking back, and not taken back. */
    List<StoredEvent> standing() {
        var takenBack = lines.stream().map(StoredEvent::takesBack).filter(Objects::nonNull).collect(Collectors.toSet());
        return lines.stream().filter(line -> line.takesBack() == null && !takenBack.contains(line.seq())).toList();
    }

    List<Event> events() {
        return standing().stream().map(StoredEvent::event).toList();
    }

    /** The setting, team or person that owes something, when it is not the authority. */
    @Nullable
    UUID owedBy(Owed owed) {
        if (owed.rule().owner() == Owner.AUTHORITY) {
            return null;
        }
        return standing().stream()
                .filter(line -> line.owedBy() != null && line.event().type().equals(owed.startedBy())
                        && line.event().on().equals(owed.startedOn()) && Objects.equals(line.event().ref(), owed.ref()))
                .map(StoredEvent::owedBy)
                .findFirst()
                .orElse(null);
    }
}
