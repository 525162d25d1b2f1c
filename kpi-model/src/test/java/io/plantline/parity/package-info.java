/** The parity contract: plant stories, and the plain definition of right that every engine must equal bit for bit. */
package io.plantline.parity;
