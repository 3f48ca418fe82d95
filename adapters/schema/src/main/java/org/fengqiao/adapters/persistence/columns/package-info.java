/** How columns become values of the language, named by the generated tables. */
@NullMarked
package org.fengqiao.adapters.persistence.columns;

import org.jspecify.annotations.NullMarked;
