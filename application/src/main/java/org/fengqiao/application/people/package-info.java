/**
 * Units, posts and officers as they are set up and read, who may act through whom, and where what
 * officers do is decided.
 */
@NullMarked
package org.fengqiao.application.people;

import org.jspecify.annotations.NullMarked;
