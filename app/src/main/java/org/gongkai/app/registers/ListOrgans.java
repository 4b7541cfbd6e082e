package org.gongkai.app.registers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.app.directory.Names;
import org.gongkai.app.web.FormField.Option;
import org.springframework.stereotype.Component;

/** The organs that the list of a register can be narrowed to. */
@Component
public class ListOrgans {
    /** A longer list is not for choosing from. */
    private static final int MOST = 200;

    private final Names names;

    ListOrgans(Names names) {
        this.names = names;
    }

    /** None where there is nothing to choose. */
    public List<Option> of(Set<Long> seen) {
        if (seen.size() < 2 || seen.size() > MOST) {
            return List.of();
        }
        Map<Long, String> called = names.ofOrgans(seen);
        return seen.stream()
                .map(id -> new Option(String.valueOf(id), called.getOrDefault(id, "")))
                .toList();
    }
}
