/** 委托: for some days another acts for me. Who acts for whom today is read in {@code ledger}. */
@NamedInterface("delegations")
@NullMarked
package org.gongkai.app.signoff.delegations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
