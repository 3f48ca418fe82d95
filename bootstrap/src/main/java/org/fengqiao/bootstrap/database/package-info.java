/** The database Fengqiao works on: the embedded one or one that runs by itself. */
@NullMarked
package org.fengqiao.bootstrap.database;

import org.jspecify.annotations.NullMarked;
