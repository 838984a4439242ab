package continuum.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One national list of codes, in the order of its publication. */
public record CodeSet(String name, List<Code> codes) {
    public CodeSet {
        codes = List.copyOf(codes);
    }

    /** The codes that may be used on this day. */
    public List<Code> validOn(LocalDate day) {
        return codes.stream().filter(code -> code.isValidOn(day)).toList();
    }

    /** What this code means on this day. */
    public Optional<Code> find(String code, LocalDate day) {
        return codes.stream().filter(one -> one.code().equals(code) && one.isValidOn(day)).findFirst();
    }

    public boolean holds(String code, LocalDate day) {
        return find(code, day).isPresent();
    }

    /**
     * The words for a code. Records of the past keep their old codes: one that does not hold on this day is given the
     * meaning it had last.
     *
     * @throws IllegalArgumentException when the set never held this code
     */
    public String label(String code, LocalDate day) {
        return find(code, day).or(() -> codes.reversed().stream().filter(one -> one.code().equals(code)).findFirst())
                .map(Code::label)
                .orElseThrow(() -> new IllegalArgumentException("The code set " + name + " has no code " + code));
    }
}
