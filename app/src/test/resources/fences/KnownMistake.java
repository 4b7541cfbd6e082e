package fences;

/** Must not compile: the exception is made and not thrown. */
final class KnownMistake {
    static void require(boolean reviewed) {
        if (!reviewed) {
            new IllegalStateException("not reviewed");
        }
    }
}
