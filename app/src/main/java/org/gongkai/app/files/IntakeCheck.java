package org.gongkai.app.files;

/**
 * A check of every file on its way in, before anything of it is kept; declared as a bean, in order of {@code @Order}. Runs outside
 * any transaction of {@link Files}, so what it writes in one of its own stands although the file is refused.
 */
@FunctionalInterface
public interface IntakeCheck {
    /**
     * Looks at the file; its kind, its size and, for an archive, its files are sound already.
     *
     * @throws RefusedFile when it must not be taken
     */
    void check(ArrivedFile file);
}
