/** How the system talks to the outside; the packages below never import each other. */
@NullMarked
package org.fengqiao.adapters;

import org.jspecify.annotations.NullMarked;
