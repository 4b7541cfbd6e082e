package org.gongkai.app.decisions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.SignedIn;
import org.springframework.stereotype.Component;

/** The organs whose ledgers a person sees: a query names them, the database decides. */
@Component
class SeenOrgans {
    private final Directory directory;

    SeenOrgans(Directory directory) {
        this.directory = directory;
    }

    /** By their numbers, in the order of the tree. */
    Map<Long, String> of(SignedIn who) {
        SortedSet<Long> seen = who.viewer().seen();
        Map<Long, String> organs = new LinkedHashMap<>();
        for (Organ organ : directory.organs()) {
            if (seen.remove(organ.id())) {
                organs.put(organ.id(), organ.shortName());
            }
        }
        // those that have ended: their decisions are still theirs
        seen.forEach(gone ->
                organs.put(gone, directory.organ(gone).map(Organ::shortName).orElse("")));
        return organs;
    }

    /** The one that was asked for, where it is in sight; else all of them. */
    static List<Long> chosen(Map<Long, String> seen, String asked) {
        for (Long organ : seen.keySet()) {
            if (organ.toString().equals(asked)) {
                return List.of(organ);
            }
        }
        return List.copyOf(seen.keySet());
    }
}
