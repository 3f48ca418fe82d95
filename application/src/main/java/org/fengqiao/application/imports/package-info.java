/** Files of rows that are imported while they stream in: what every such import does alike. */
@NullMarked
package org.fengqiao.application.imports;

import org.jspecify.annotations.NullMarked;
