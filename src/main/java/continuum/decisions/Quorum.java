package continuum.decisions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whether those who sat may advise on one matter. A member with a conflict on it does not count, though in the room. */
record Quorum(int needed, List<String> missingPosts, List<Sat> counted, List<Panel.Member> conflicted) {

    static Quorum of(Panel panel, Collection<Panel.Member> present, Set<UUID> conflicted, LocalDate day) {
        var sitting = present.stream().filter(member -> member.sitsOn(day)).toList();
        var counted = sitting.stream()
                .filter(member -> !conflicted.contains(member.membership()))
                .map(member -> new Sat(member.membership(), member.name(), member.post()))
                .toList();
        var posts = counted.stream().map(sat -> sat.post().strip().toLowerCase(java.util.Locale.ROOT)).toList();
        var missing = panel.neededPosts()
                .stream()
                .filter(post -> !posts.contains(post.strip().toLowerCase(java.util.Locale.ROOT)))
                .toList();
        return new Quorum(panel.quorum(), missing, counted,
                sitting.stream().filter(member -> conflicted.contains(member.membership())).toList());
    }

    boolean reached() {
        return counted.size() >= needed && missingPosts.isEmpty();
    }

    /** What is missing, as a sentence for whoever records. */
    String refusal() {
        var missing = counted.size() < needed
                ? "%d of the %d members that this panel needs sat without a conflict on this matter"
                        .formatted(counted.size(), needed)
                : "Nobody sat for " + String.join(" and ", missingPosts);
        return missing + ". Select who sat, list the matter for another meeting, or send it to an officer";
    }
}
