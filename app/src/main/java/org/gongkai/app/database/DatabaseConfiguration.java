package org.gongkai.app.database;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pool works as the application's role; migrations run as the owner, who is never in the pool. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    /** Closed after everything that uses it. */
    @Bean(destroyMethod = "close")
    Database database(BeanFactory beans) {
        return beans.getBean(EarlyDatabase.BEAN, Database.class);
    }

    @Bean
    JdbcConnectionDetails poolAccess(Database database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.application().url();
            }

            @Override
            public String getUsername() {
                return database.application().role();
            }

            @Override
            public String getPassword() {
                return database.application().password();
            }
        };
    }

    @Bean
    FlywayConnectionDetails migrationAccess(Database database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.owner().url();
            }

            @Override
            public String getUsername() {
                return database.owner().role();
            }

            @Override
            public String getPassword() {
                return database.owner().password();
            }
        };
    }

    /** Migrations grant to {@code ${application}}, whatever that role is called in the database at hand. */
    @Bean
    FlywayConfigurationCustomizer applicationRole(Database database) {
        return flyway -> flyway.placeholders(
                java.util.Map.of("application", '"' + database.application().role() + '"'));
    }
}
