package org.gongkai.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedConfigurationBeanNameGenerator;

/**
 * Starts the platform. Exit code 2 when it cannot start, with the reason on stderr. Beans are named by their class with its package:
 * two capabilities may each have an {@code ImportDesk} of their own.
 */
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedConfigurationBeanNameGenerator.class)
public class Application {
    public static void main(String[] args) {
        try {
            SpringApplication.run(Application.class, args);
        } catch (SpringApplication.AbandonedRunException buildOnly) {
            throw buildOnly;
        } catch (RuntimeException reported) {
            System.exit(2);
        }
    }
}
