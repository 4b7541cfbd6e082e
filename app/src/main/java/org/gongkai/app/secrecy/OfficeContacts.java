package org.gongkai.app.secrecy;

import java.util.List;
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
        List<String> officePhones) {}
