/**
 * The demo of Baiyin: real divisions and the shipped pack, with made-up people, by the use cases.
 */
@NullMarked
package org.fengqiao.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
