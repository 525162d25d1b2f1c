/** How the meters of the plants are doing: when they last spoke, how far their clocks are off, what comes twice. */
package io.plantline.dashboards.meters;
