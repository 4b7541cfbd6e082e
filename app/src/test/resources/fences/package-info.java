@NullMarked
package fences;

import org.jspecify.annotations.NullMarked;
