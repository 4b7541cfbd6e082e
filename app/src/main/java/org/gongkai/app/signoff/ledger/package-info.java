/**
 * What is kept of a sign-off, and how an act is written: a {@link org.gongkai.app.signoff.ledger.Matter} is a sign-off with all that
 * its rules ask of it, a {@link org.gongkai.app.signoff.ledger.Change} one act put together before anything is written. All SQL
 * that changes a sign-off lies here.
 */
@NullMarked
package org.gongkai.app.signoff.ledger;

import org.jspecify.annotations.NullMarked;
