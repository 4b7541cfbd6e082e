package org.gongkai.app.secrecy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.app.secrecy.precheck.Finding;
import org.gongkai.app.secrecy.precheck.PreCheck;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an office says about its own published contacts.
 *
 * @param officePhones telephone numbers that are published anyway, written as one likes
 */
@ConfigurationProperties("gongkai.secrecy")
record OfficeContacts(
        @DefaultValue({"12345", "12388", "110", "119", "120"})
        List<String> officePhones) {
    Set<String> digits() {
        return officePhones.stream()
                .map(phone -> phone.replaceAll("\\D", ""))
                .filter(phone -> !phone.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a reviewer must decide about in a text of this office. */
    List<Finding> findings(String text) {
        return PreCheck.of(text, digits());
    }
}
