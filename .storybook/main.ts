import {existsSync} from 'node:fs';
import type {StorybookConfig} from '@storybook/web-components-vite';

const directories = new URL('../dist/directories', import.meta.url);

export default {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  staticDirs: existsSync(directories) ? [{from: '../dist/directories', to: '/directories'}] : [],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
} satisfies StorybookConfig;
