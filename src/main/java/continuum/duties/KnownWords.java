package continuum.duties;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A fixed set of words that can be found without making a string of what was read. */
final class KnownWords {
    private final String[] slots;

    KnownWords(Collection<String> words) {
        slots = new String[Math.max(8, Integer.highestOneBit(words.size()) * 4)];
        for (String word : words) {
            int slot = hash(word.toCharArray(), 0, word.length()) & slots.length - 1;
            while (slots[slot] != null) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = word;
        }
    }

    /** The word that these letters spell. */
    @Nullable
    String find(char[] letters, int from, int length) {
        int slot = hash(letters, from, length) & slots.length - 1;
        while (slots[slot] != null) {
            if (spells(slots[slot], letters, from, length)) {
                return slots[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        return null;
    }

    private static boolean spells(String word, char[] letters, int from, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != letters[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] letters, int from, int length) {
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + letters[i];
        }
        return hash ^ hash >>> 15;
    }
}
