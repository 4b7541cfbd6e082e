package org.gongkai.app.directory;

import static org.gongkai.app.directory.Role.Sight.BELOW;
import static org.gongkai.app.directory.Role.Sight.OWN;
import static org.gongkai.app.directory.Role.Sight.TAKING_PART;

import java.util.Set;

/**
 * What a person may do in an organ. The three administrators exclude each other and all business (GB/T 22239-2019 8.1.5:
 * 系统管理、安全管理、审计管理 apart).
 */
public enum Role {
    CLERK("经办人", TAKING_PART),
    REVIEWER("审核人", TAKING_PART),
    LEADER("领导", OWN),
    SECRECY_OFFICER("保密员", TAKING_PART, "secrecy.review"),
    OGI_OFFICE("公开办", BELOW, "disclosure.direct"),
    EDITOR("信息编辑", TAKING_PART, "publishing.edit"),
    SUPERVISOR("上级监督", BELOW, "supervision.look"),
    SYSTEM_ADMIN("系统管理员", Sight.NOTHING, "directory.manage", "system.manage"),
    SECURITY_ADMIN("安全管理员", Sight.NOTHING, "roles.manage", "accounts.unlock"),
    AUDIT_ADMIN("审计管理员", Sight.NOTHING, "journal.read");

    /** How much of an organ's unpublished matters the role sees; drafts are seen by those who write them, whatever the role. */
    public enum Sight {
        /** No business at all. */
        NOTHING,
        /** What the person takes part in. */
        TAKING_PART,
        /** All of the organ. */
        OWN,
        /** All of the organ and of those below it. */
        BELOW
    }

    private final String title;
    private final Sight sight;
    private final Set<String> grants;

    Role(String title, Sight sight, String... grants) {
        this.title = title;
        this.sight = sight;
        this.grants = Set.of(grants);
    }

    public String title() {
        return title;
    }

    public Sight sight() {
        return sight;
    }

    public Set<String> grants() {
        return grants;
    }

    public boolean administers() {
        return sight == Sight.NOTHING;
    }
}
