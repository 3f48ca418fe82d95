/** Files of rows that are imported (批量导入): what holds for every one, whatever its rows say. */
@NullMarked
package org.fengqiao.domain.imports;

import org.jspecify.annotations.NullMarked;
