/**
 * What is done to a sign-off: drafting, deciding, asking other signers, passing on, chasing; and what the passing of time does.
 * {@link org.gongkai.app.signoff.acts.Acts} does whatever a page posted.
 */
@NamedInterface("acts")
@NullMarked
package org.gongkai.app.signoff.acts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
