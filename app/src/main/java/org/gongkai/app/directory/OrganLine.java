package org.gongkai.app.directory;

/**
 * An organ in the tree.
 *
 * @param level how deep it stands, from 0
 * @param people who have a post in it today
 * @param peopleWithBelow the same with all organs below it; a person with posts in two of them counts twice
 */
public record OrganLine(
        long id,
        String code,
        String name,
        String shortName,
        Organ.Kind kind,
        int level,
        int people,
        int peopleWithBelow) {
    /** For a list to choose from: deeper organs stand further in. */
    public String indented() {
        return "　".repeat(level) + name;
    }
}
