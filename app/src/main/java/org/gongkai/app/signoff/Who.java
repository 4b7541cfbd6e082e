package org.gongkai.app.signoff;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.directory.Role;

/** Who has to act at a step. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
    @Type(value = Who.Drafter.class, name = "drafter"),
    @Type(value = Who.RoleHere.class, name = "role-here"),
    @Type(value = Who.RoleAt.class, name = "role-at"),
    @Type(value = Who.People.class, name = "people"),
    @Type(value = Who.Chosen.class, name = "chosen")
})
public sealed interface Who {
    /** Whoever drafts: the first step only, or the last ones (the drafter may number and file). */
    record Drafter() implements Who {}

    /** Whoever holds the role in the organ of the sign-off. */
    record RoleHere(Role role) implements Who {}

    /** Whoever holds the role in this organ. */
    record RoleAt(Role role, long organ) implements Who {}

    /** These persons. */
    record People(List<UUID> people) implements Who {}

    /** Whom the drafter chooses at submission; of a countersign nobody may be chosen, and then it is left out. */
    record Chosen() implements Who {}
}
