/** The ports of the application on MariaDB: migrations, jOOQ, the store. */
@NullMarked
package org.fengqiao.adapters.persistence;

import org.jspecify.annotations.NullMarked;
