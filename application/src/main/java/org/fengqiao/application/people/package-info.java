/** Units, posts and officers as they are set up and read, and who may act through whom. */
@NullMarked
package org.fengqiao.application.people;

import org.jspecify.annotations.NullMarked;
