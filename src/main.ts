import { Plugin } from 'obsidian';
export default class InPhasePlugin extends Plugin {}
